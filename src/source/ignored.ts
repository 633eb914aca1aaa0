/**
 * Names of files and folders that programs leave in a course folder: never read and never published.
 * docs/course-files.md lists them.
 */
const ignored: readonly RegExp[] = [
  // Hidden, such as .git and .DS_Store.
  /^\./,
  // What editors, and office programs with an open file, keep: midterm.md~, #midterm.md#, ~$deck.pptx.
  /~$|^#.*#$|^~\$/,
  // Backups, rejected patches and temporary files: midterm.md.orig, final.md.save.1.
  /\.(?:orig|bak|rej|sw[a-p]|tmp|save)(?:\.?\d+)?$/i,
  /^(?:thumbs\.db|desktop\.ini|node_modules|__pycache__|__macosx)$/i,
];

/** @param path relative, with forward slashes; what lies in an ignored folder is ignored, too */
export function isIgnored(path: string): boolean {
  return path.split('/').some((name) => ignored.some((pattern) => pattern.test(name)));
}

/** Markdown under a name that Lectern does not read: `final.MD`, `notes.markdown`, `lab.qmd`. */
export function isOtherMarkdown(file: string): boolean {
  return (
    !file.endsWith('.md') && /\.(?:md|markdown|mdown|mkdn?|mdwn|mdte?xt|mdx|[qr]md|rmarkdown)$/i.test(file)
  );
}

/** READMEs explain a folder to those who edit it; they are not course material. */
export function isReadme(file: string): boolean {
  return /(^|\/)readme\.(?:md|markdown)$/i.test(file);
}
