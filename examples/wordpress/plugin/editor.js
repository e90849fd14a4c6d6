/* global steadygroundIcons, steadygroundNames */
/*
 * The blocks in the editor: what each attribute in block.json allows, as a field in the sidebar. Written as browsers
 * read it, so there is nothing to build.
 */
(({ blocks, blockEditor, components, element, i18n }, icons, names) => {
  const { createElement: el, Fragment } = element;
  const { __ } = i18n;

  const LABELS = {
    minutes: __('Minutes', 'steadyground'),
    pattern: __('Pattern', 'steadyground'),
    visual: __('Shown as', 'steadyground'),
    exercise: __('Exercise offered first', 'steadyground'),
    article: __('Article', 'steadyground'),
    neutral: __('A title that tells nothing to somebody looking on', 'steadyground'),
    openIn: __('Opens', 'steadyground'),
    href: __('Where leaving leads (https://…)', 'steadyground'),
    announce: __('Answer presses of Shift', 'steadyground'),
    explain: __('A small button that says what leaving does and does not', 'steadyground'),
    theme: __('Colours', 'steadyground'),
    discreet: __('Cover it when the person goes to another tab or app', 'steadyground'),
    lang: __('Language', 'steadyground'),
  };

  const VALUES = {
    minutes: { open: __('No set end', 'steadyground') },
    pattern: {
      gentle: __('Gentle: 4 in, 6 out', 'steadyground'),
      even: __('Even: 5 in, 5 out', 'steadyground'),
      short: __('Short: 3 in, 4 out', 'steadyground'),
      sigh: __('Sigh: two in, one long out', 'steadyground'),
      box: __('Box, with pauses: 4, 4, 4, 4', 'steadyground'),
      '4-7-8': __('With a long pause: 4, 7, 8', 'steadyground'),
    },
    visual: { shape: __('A shape that moves', 'steadyground'), words: __('Words', 'steadyground') },
    exercise: { any: __('The person chooses', 'steadyground'), ...names.exercise },
    article: names.article,
    openIn: { place: __('In its place', 'steadyground'), dialog: __('In a dialog', 'steadyground') },
    announce: { on: __('Yes', 'steadyground'), off: __('No', 'steadyground') },
    theme: {
      auto: __("As the page's", 'steadyground'),
      light: __('Light', 'steadyground'),
      dark: __('Dark', 'steadyground'),
    },
    lang: { '': __("The page's", 'steadyground'), ...names.lang },
  };

  const nameOf = (name) => LABELS[name] ?? name;
  const labelOf = (name, value) => VALUES[name]?.[value] ?? value;

  const field = (name, schema, value, set) => {
    const common = { key: name, label: nameOf(name), onChange: set };
    if (schema.enum) {
      const options = schema.enum.map((each) => ({ value: each, label: labelOf(name, each) }));
      return el(components.SelectControl, { ...common, value, options });
    }
    if (schema.type === 'boolean') return el(components.ToggleControl, { ...common, checked: value });
    return el(components.TextControl, { ...common, value, type: 'url' });
  };

  const edit = ({ name, attributes, setAttributes }) => {
    const { title, description, attributes: all } = blocks.getBlockType(name);
    // WordPress adds some of its own, such as className, which have no default.
    const own = Object.entries(all).filter(([, schema]) => 'default' in schema);
    const chosen = own
      .filter(([key, schema]) => attributes[key] !== schema.default && attributes[key] !== undefined)
      .map(([key]) =>
        attributes[key] === true ? nameOf(key) : `${nameOf(key)}: ${labelOf(key, attributes[key])}`,
      );
    return el(
      Fragment,
      null,
      el(
        blockEditor.InspectorControls,
        null,
        el(
          components.PanelBody,
          { title: __('Settings', 'steadyground') },
          own.map(([key, schema]) =>
            field(key, schema, attributes[key], (value) => setAttributes({ [key]: value })),
          ),
        ),
      ),
      el(
        'div',
        blockEditor.useBlockProps(),
        el(
          components.Placeholder,
          { label: title, instructions: description },
          chosen.length > 0 && el('p', { className: 'steadyground-chosen' }, chosen.join(' · ')),
        ),
      ),
    );
  };

  const iconOf = (d) =>
    el(
      'svg',
      { viewBox: '0 0 24 24', width: 24, height: 24 },
      el('path', { d, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' }),
    );

  // Titles, attributes and the rest come from block.json, through the server; so does what is on the page.
  for (const [tool, icon] of Object.entries(icons))
    blocks.registerBlockType(`steadyground/${tool}`, { icon: iconOf(icon), edit, save: () => null });
})(window.wp, steadygroundIcons, steadygroundNames);
