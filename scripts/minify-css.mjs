import { Features, transform } from 'lightningcss';
import { CSS_TARGETS } from './oldest.mjs';

/** Without targets it drops fallback declarations, and writes media ranges that Safari 16.0 lacks. */
export const minifyCss = (css) =>
  String(
    transform({
      filename: 'template.css',
      code: Buffer.from(css),
      minify: true,
      targets: CSS_TARGETS,
      exclude: Features.LightDark, // its replacement works in whole pages only
    }).code,
  );
