/** Is a page valid HTML, as the standard has it? */
import { HtmlValidate, StaticConfigLoader } from 'html-validate/browser';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    elements: ['html5'],
    // Found on all pages at once.
    rules: { 'no-dup-id': 'off' },
  }),
);

export interface Invalid {
  /** As html-validate says it: `<p> element is not permitted as content under <span>`. */
  readonly message: string;
  /** Where the rule is explained. */
  readonly rule: string;
  /** Offset of what is wrong. */
  readonly at: number;
}

/** What is wrong with a page, once for each place. */
export async function invalidHtml(html: string): Promise<Invalid[]> {
  const { results } = await validator.validateString(html);
  const found = results.flatMap(({ messages }) => messages);
  return found
    .filter(({ offset }, index) => found.findIndex((one) => one.offset === offset) === index)
    .map(({ message, offset, ruleUrl = 'https://html-validate.org/rules/' }) => ({
      ...{ message, rule: ruleUrl, at: offset },
    }));
}
