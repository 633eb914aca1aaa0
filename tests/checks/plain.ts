/** `lectern check` without options, as the command line gives them. */
export const plain = {
  slides: false,
  site: false,
  external: false,
  accept: false,
  all: false,
  format: 'text',
  annotate: false,
  selection: {},
  remark: () => undefined,
} as const;
