import { startServer } from '../../scripts/server.mjs';

/** Serves the built files for the whole run; pages of the tests' own, in `test/e2e/pages`, are at `/pages/`. */
export default async function serve() {
  const { url, close } = await startServer({ folders: { '/pages/': 'test/e2e/pages' } });
  process.env.BASE_URL = url;
  return close;
}
