const ALLOWED = ['https:', 'tel:', 'sms:', 'mailto:'];

/**
 * The only way a URL reaches an `href`: https, tel, sms, mailto, or a place in the same document.
 * A relative one counts as its page's own scheme would have it, and is allowed on the page's own
 * origin. Anything else, `javascript:` above all, is refused.
 *
 * @param base The page's address, against which a relative URL is read.
 */
export function safeUrl(given: unknown, base: string): string | undefined {
  if (typeof given !== 'string') return undefined;
  try {
    const url = new URL(given, base);
    const own = url.origin === new URL(base).origin && url.protocol.startsWith('http');
    return own || ALLOWED.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
