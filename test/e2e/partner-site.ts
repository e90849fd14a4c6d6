import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import sirv from 'sirv';

export interface PartnerSite {
  /** Folder of the files' server that holds a folder for each version, as the builder asks for it. */
  readonly folder: string;
  /** The same for frames, on yet another origin. */
  readonly frames: string;
  /** Address of a page with such a body, and perhaps something in its head. */
  pageOf(body: string, head?: string): string;
  /** Has one of the files sent with a line more than it was built with; none if not given. */
  change(file?: string): void;
  /** The files that were asked for, since the last change. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Listening {
  readonly port: number;
  close(): Promise<unknown>;
}

async function listen(handle: RequestListener): Promise<Listening> {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

/** A partner's page on one origin, and `dist/` on others that let any page load from them. */
export async function startPartnerSite(version: string): Promise<PartnerSite> {
  const dist = sirv('dist', { dev: true, setHeaders: (response) => allow(response) });
  const allow = (response: { setHeader(name: string, value: string): void }): void => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
  };
  const prefix = `/tools/${version}/`;
  let changed: string | undefined;
  const asked: string[] = [];
  const serve: RequestListener = (request, response) => {
    const missing = (): void => {
      response.writeHead(404).end();
    };
    if (!request.url?.startsWith(prefix)) {
      missing();
      return;
    }
    const file = request.url.slice(prefix.length).replace(/\?.*/, '');
    asked.push(file);
    if (file !== changed) {
      request.url = `/${request.url.slice(prefix.length)}`;
      dist(request, response, missing);
      return;
    }
    void readFile(`dist/${file}`).then((bytes) => {
      allow(response);
      response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(Buffer.concat([bytes, Buffer.from('\n/* changed */\n')]));
    });
  };
  const [files, frames, host] = await Promise.all([
    listen(serve),
    listen(serve),
    listen((request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(new URL(request.url ?? '/', 'http://localhost').searchParams.get('body'));
    }),
  ]);
  const page = (body: string, head: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`;
  return {
    folder: `http://127.0.0.1:${files.port}/tools/`,
    frames: `http://127.0.0.1:${frames.port}/tools/`,
    // localhost is another site than 127.0.0.1, as well as another origin.
    pageOf: (body, head = '') =>
      `http://localhost:${host.port}/?${new URLSearchParams({ body: page(body, head) }).toString()}`,
    change(file) {
      changed = file;
      asked.length = 0;
    },
    asked,
    close: async () => {
      await Promise.all([files.close(), frames.close(), host.close()]);
    },
  };
}
