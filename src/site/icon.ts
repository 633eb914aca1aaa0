/** The site's icon: the first letter of its title on the accent colour, as SVG. */
export function icon(title: string, colour: string): string {
  const letter = /\p{L}|\p{N}/u.exec(title)?.[0]?.toUpperCase() ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><text x="16" y="23.5" text-anchor="middle" font-family="Georgia,serif" font-weight="bold" font-size="21" fill="#fff">${letter}</text></svg>`;
}
