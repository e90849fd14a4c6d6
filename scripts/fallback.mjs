/** src/theme/fallback.css, with the tools in place of `any-tool`, and the room that each takes at first. */
export function fallbackCss(css, tools) {
  const roomy = tools.filter(({ room }) => room);
  return css
    .replaceAll('any-tool', () => roomy.map(({ tag }) => tag).join(', '))
    .replace('  /* {rooms} */', () => roomy.map(roomOf).join('\n\n'));
}

function roomOf({ tag, room }) {
  return room
    .map(([width, height]) => {
      const rule = [
        `  :is(${tag}:not(:defined), steady-frame[tool='${tag}']:not([ready]))::before {`,
        `    block-size: ${height}em;`,
        '  }',
      ];
      if (width === Infinity) return rule.join('\n');
      return [`  @container (max-width: ${width}em) {`, ...rule.map((line) => `  ${line}`), '  }'].join('\n');
    })
    .join('\n');
}
