// How a changeset stands in CHANGELOG.md: its own words and nothing else, for people who use the library.
module.exports = {
  default: {
    getReleaseLine: async ({ summary }) => `\n- ${summary.trim().replaceAll('\n', '\n  ')}`,
    getDependencyReleaseLine: async () => '',
  },
};
