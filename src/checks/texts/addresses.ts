/** Addresses that lead nowhere for readers, or elsewhere than they should. */
import { meant } from '../../problems/did-you-mean.ts';
import type { Report } from '../../problems/reporter.ts';
import { note, type Line } from './lines.ts';
import type { WrittenLink } from './links.ts';

/** Hosts of which it is known that they have HTTPS everywhere, and those below them. */
const secureHosts = [
  ...['acm.org', 'amazon.com', 'apple.com', 'arxiv.org', 'bitbucket.org', 'canvas.cmu.edu', 'cmu.edu'],
  ...['coursera.org', 'creativecommons.org', 'crossref.org', 'doi.org', 'dropbox.com', 'edstem.org'],
  ...['edx.org', 'github.com', 'github.io', 'gitlab.com', 'google.com', 'gradescope.com', 'ieee.org'],
  ...['instructure.com', 'jstor.org', 'kaggle.com', 'linkedin.com', 'medium.com', 'microsoft.com'],
  ...['mozilla.org', 'nature.com', 'nytimes.com', 'office.com', 'openreview.net', 'overleaf.com'],
  ...['piazza.com', 'pypi.org', 'python.org', 'readthedocs.io', 'reddit.com', 'sciencedirect.com'],
  ...['slack.com', 'springer.com', 'stackexchange.com', 'stackoverflow.com', 'ted.com', 'twitter.com'],
  ...['vimeo.com', 'w3.org', 'wikimedia.org', 'wikipedia.org', 'wiley.com', 'x.com', 'youtu.be'],
  ...['youtube.com', 'zoom.us'],
];

export function checkAddress({ text, address, at }: WrittenLink, line: Line, report: Report): void {
  if (/^mail|^mai?l?to|^malito/i.test(address)) checkMail(address, at, line, report);
  else if (isLocal(address))
    note(
      line,
      at,
      report,
      'link/local',
      `“${address}” is a file on one computer`,
      'put the file into the course and link to that',
    );
  else if (text !== undefined && isOwnServer(address))
    note(
      line,
      at,
      report,
      'link/local',
      `“${address}” is on the computer of whoever reads this`,
      'link to where it is published; where readers start a server of their own, write its address as code',
    );
  else if (isInsecure(address))
    note(
      line,
      at,
      report,
      'link/insecure',
      `this address begins with http:, and its host has https:`,
      `write ${address.replace(/^http:/i, 'https:')}`,
    );
}

function checkMail(address: string, at: number, line: Line, report: Report): void {
  const [, scheme = '', mailbox = ''] = /^([^:@]*:?)(?:\/\/)?([^?]*)/.exec(address) ?? [];
  const isScheme = /^mailto:$/i.test(scheme) && !/^mailto:\/\//i.test(address);
  if (!isScheme && (/^mailto:/i.test(scheme) || mailbox.includes('@'))) {
    const message = `“${address}” does not open a message: its scheme is mailto: with nothing behind it`;
    note(line, at, report, 'link/bad-mail', message, meant(`mailto:${mailbox}`));
  } else if (isScheme && mailbox !== '' && !isMailbox(mailbox)) {
    const message = `“${mailbox}” is not an email address`;
    note(line, at, report, 'link/bad-mail', message, 'write it in full: mailto:name@example.org');
  }
}

function isMailbox(text: string): boolean {
  return text
    .split(',')
    .every((one) => /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/.test(one.trim().replaceAll('%20', '')));
}

function isLocal(address: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:Users|home)\/[^/]+\/)/i.test(address);
}

/** By itself, it is where readers find a server that they have started. */
function isOwnServer(address: string): boolean {
  return /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/]|$)/i.test(address);
}

function isInsecure(address: string): boolean {
  const host = /^http:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return host !== undefined && secureHosts.some((known) => host === known || host.endsWith(`.${known}`));
}

/** What an address of a mailbox is not: `precision@10`, `recall@k`. */
const measures = /^(?:precision|recall|map|ndcg|dcg|mrr|hits?|hr|top|pass|acc|accuracy|f1|p|r|git)$/i;

/** `ada@example`, and local paths in a text. */
export function checkProse(line: Line, report: Report): void {
  if (line.kind === 'deck' || line.kind === 'yaml' || line.isFrontMatter) return;
  for (const { 0: found, 1: name = '', 2: host = '', index } of line.text.matchAll(
    /(?<![\w@/.:+-])([a-z][\w.+-]*)@([a-z][a-z-]{2,})(?![\w@.-]*[\w@-])/gi,
  )) {
    if (measures.test(name)) continue;
    const message = `“${found}” is not an email address: “${host}” lacks an ending such as .org`;
    note(line, index, report, 'link/bad-mail', message, 'write it in full: name@example.org');
  }
  for (const { 0: found, index } of line.text.matchAll(/(?<![\w/\\])[A-Z]:\\[^\s"'<>)\]]*[\w\\]/g)) {
    // As a link, it is known.
    if (line.text.slice(0, index).endsWith('](')) continue;
    const message = `“${found}” is a file on one computer`;
    const remedy = 'put the file into the course and link to that; an example, in backticks';
    note(line, index, report, 'link/local', message, remedy);
  }
}
