import { Features, transform } from 'lightningcss';

/** Without targets it drops fallback declarations, and writes media ranges that Safari 16.0 lacks. */
export const minifyCss = (css) =>
  String(
    transform({
      filename: 'template.css',
      code: Buffer.from(css),
      minify: true,
      targets: { chrome: 105 << 16, firefox: 110 << 16, safari: 16 << 16 },
      exclude: Features.LightDark, // its replacement works in whole pages only
    }).code,
  );
