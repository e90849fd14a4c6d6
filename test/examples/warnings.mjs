/**
 * The warnings in what a build printed, paragraph by paragraph: those that are about the package or a file of the example,
 * and those that a dependency has about itself.
 *
 * @param files The example's own, as paths.
 */
export function warnings(said, files) {
  const paragraphs = said
    .split(/\n\s*\n/)
    .filter((text) => /\bwarn(ing)?\b/i.test(text.replace(/^npm warn .*$/gm, '')));
  const isOurs = (text) => ['steadyground', ...files].some((name) => text.includes(name));
  return {
    ours: paragraphs.filter(isOurs),
    others: paragraphs.filter((text) => !isOurs(text)),
  };
}
