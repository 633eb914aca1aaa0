const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** The address of a file beside the running script. */
export function asset(name: string): string {
  return new URL(name, here).href;
}

/** Runs a script that lies beside the running one. */
export function loadScript(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = asset(name);
    script.addEventListener('error', reject);
    script.addEventListener('load', resolve);
    document.head.append(script);
  });
}

/** Runs `callback` once the whole page is loaded; scripts are in the head. */
export function whenParsed(callback: () => void) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
  else callback();
}

/** Opened from disk, a folder shows no page: links to `schedule/` then become `schedule/index.html`. */
export function completeFileLinks() {
  if (location.protocol !== 'file:') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
}
