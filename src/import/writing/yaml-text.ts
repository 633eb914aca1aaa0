import { Document, isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';

/** What YAML can say without tags. Keys that are `undefined` are not written. */
export type Plain = string | number | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** What is left to do at a place: it stands behind the value. */
export type Todo = readonly [path: readonly (string | number)[], what: string];

/**
 * YAML as a person would write it: a blank line before each section, and between the items of a list of mappings.
 * @param comments key → what stands above it; `''` is the head of the file
 */
export function yamlText(
  data: Readonly<Record<string, Plain | undefined>>,
  comments: Readonly<Partial<Record<string, string>>>,
  todos: readonly Todo[] = [],
): string {
  const document = new Document(data);
  for (const [path, what] of todos) {
    const value = document.getIn(path, true);
    if (isScalar(value)) value.comment = ` TODO: ${what}`;
  }
  document.commentBefore = comment(comments['']) ?? null;
  const items = isMap(document.contents) ? document.contents.items : [];
  for (const [index, { key, value }] of items.entries()) {
    if (!isScalar(key)) continue;
    if (isSeq(value)) shape(value);
    const above = comment(comments[String(key.value)]);
    key.commentBefore = above ?? null;
    key.spaceBefore =
      index > 0 && (above !== undefined || isMap(value) || (isSeq(value) && value.flow !== true));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, nullStr: '' });
}

/** A short list of words stands on one line; mappings of several lines stand apart. */
function shape(list: YAMLSeq): void {
  if (list.items.every(isScalar) && list.toString().length < 80) list.flow = true;
  if (!list.items.some((item) => isMap(item) && item.items.length > 2)) return;
  for (const item of list.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
}

function comment(text: string | undefined): string | undefined {
  return text?.replace(/^/gm, ' ');
}
