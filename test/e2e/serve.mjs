import { startServer } from '../../scripts/server.mjs';

/** Serves the built files for the whole run, also where the snippets look; pages of the tests' own are at `/pages/`. */
export default async function serve() {
  const { url, close } = await startServer({
    folders: { '/pages/': 'test/e2e/pages', '/steadyground/': 'dist' },
  });
  process.env.BASE_URL = url;
  return close;
}
