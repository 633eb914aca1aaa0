import { posix } from 'node:path';
import { isWithheld, type Withheld } from '../../course/release/withheld.ts';
import { atFile } from '../../problems/reporter.ts';
import { remoteUrl } from '../../text/remote-url.ts';
import { addressIn, type AddressOf, type FileReference } from '../tree/files.ts';
import type { Written } from './slide.ts';

/** The picture that reveal.js moves behind the slides, which is the one file that its options name. */
export interface Parallax {
  readonly file: FileReference;
  /** From the deck's page. */
  readonly address: string;
}

/** `undefined` for one that is not released yet, or that another host has, which is reported with the style sheets. */
export function readParallax(
  { options, source, url, filesPrefix, places = {} }: Written,
  { addressOf, ...withheld }: Withheld & { readonly addressOf: AddressOf },
): Parallax | undefined {
  const written = options.revealOptions?.parallaxBackgroundImage;
  if (typeof written !== 'string' || written === '' || remoteUrl(written)) return undefined;
  if (isWithheld(written, posix.dirname(source.file), withheld)) return undefined;
  const place = places['revealOptions/parallaxBackgroundImage'] ?? atFile(source.file);
  const shown = { url, prefix: filesPrefix, from: undefined };
  return {
    file: { ...place, written, use: 'shown' },
    address: addressIn(shown, written, source.file, addressOf),
  };
}
