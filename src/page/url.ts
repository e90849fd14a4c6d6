const ALLOWED = ['https:', 'tel:', 'sms:', 'mailto:'];

const withoutHash = ({ href }: URL): string => href.replace(/#.*/s, '');

/**
 * The only way a URL reaches an `href`: https, tel, sms, mailto, the page's own origin, or a place in the
 * same document, whatever that was opened from. Anything else, `javascript:` above all, is refused.
 *
 * @param base The page's address, against which a relative URL is read.
 */
export function safeUrl(given: unknown, base: string): string | undefined {
  if (typeof given !== 'string') return undefined;
  try {
    const page = new URL(base);
    const url = new URL(given, page);
    const own =
      (url.origin === page.origin && /^https?:$/.test(url.protocol)) ||
      withoutHash(url) === withoutHash(page);
    return own || ALLOWED.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
