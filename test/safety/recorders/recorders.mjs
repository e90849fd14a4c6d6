// Five session recorders from npm, as a page has them: the file that a page loads, and how it is started so that it
// records as much as it can and sends it, not compressed where that can be chosen, to the page's own server.
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const FOLDER = 'test/safety/recorders/node_modules';
const file = (path) => () => readFileSync(`${FOLDER}/${path}`, 'utf8');

/** What a bundler makes of a module that has no file for pages. */
const bundled = (name) => async () => {
  const bundle = await rollup({
    input: `${FOLDER}/${name}`,
    plugins: [nodeResolve({ browser: true })],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'Recorder', inlineDynamicImports: true });
  await bundle.close();
  return output[0].code;
};

/** `start` and `flush` run in the page; `answers` are the server's, by the end of the path. */
export const RECORDERS = {
  rrweb: {
    code: file('rrweb/dist/rrweb.umd.min.cjs'),
    start: () => {
      const events = [];
      window.rrweb.record({
        emit: (event) => events.push(event),
        maskAllInputs: false,
        maskInputOptions: { password: false },
        userTriggeredOnInput: true,
        inlineStylesheet: false,
      });
      window.flush = () => fetch('/sent', { method: 'POST', body: JSON.stringify(events) });
    },
  },
  clarity: {
    // Keeps whatever attachShadow returns.
    code: () =>
      `window.clarity = function () { (clarity.q = clarity.q || []).push(arguments) };${file('clarity-js/build/clarity.min.js')()}`,
    start: () => {
      window.clarity('start', { projectId: 'page', upload: '/sent', track: true, content: true, delay: 100 });
      window.flush = () => window.clarity('stop');
    },
  },
  posthog: {
    code: file('posthog-js/dist/array.full.js'),
    start: () => {
      window.posthog.init('phc_page', {
        api_host: location.origin,
        persistence: 'memory',
        disable_compression: true,
        autocapture: true,
        capture_pageview: true,
        request_batching: false,
        opt_out_useragent_filter: true,
        session_recording: { maskAllInputs: false, maskTextSelector: null, compress_events: false },
      });
      window.flush = () => {
        window.posthog.sessionRecording?._flushBuffer?.();
        window.posthog.stopSessionRecording();
      };
    },
    answers: {
      '/config': {
        sessionRecording: { endpoint: '/s/' },
        supportedCompression: [],
        autocapture_opt_out: false,
      },
      '/config.js': '',
      '/flags/': { sessionRecording: { endpoint: '/s/' }, supportedCompression: [], featureFlags: {} },
    },
    files: { '/static/': 'posthog-js/dist/' },
  },
  sentry: {
    code: bundled('@sentry/browser/build/npm/esm/prod/index.js'),
    start: () => {
      const { init, replayIntegration } = window.Recorder;
      const replay = replayIntegration({
        maskAllText: false,
        maskAllInputs: false,
        useCompression: false,
        minReplayDuration: 0,
        flushMinDelay: 100,
        flushMaxDelay: 200,
      });
      const dsn = `http://key@${location.host}/1`;
      init({ dsn, integrations: [replay], replaysSessionSampleRate: 1 });
      window.flush = () => replay.flush();
    },
  },
  openreplay: {
    code: bundled('@openreplay/tracker/dist/lib/entry.js'),
    start: () => {
      const Tracker = window.Recorder.default;
      const tracker = new Tracker({
        projectKey: 'page',
        ingestPoint: `${location.origin}/ingest`,
        __DISABLE_SECURE_MODE: true,
        defaultInputMode: 0,
        obscureTextEmails: false,
        obscureTextNumbers: false,
        obscureInputEmails: false,
      });
      void tracker.start();
      window.flush = () => tracker.stop();
    },
    answers: {
      '/v1/web/start': {
        token: 'token',
        userUUID: 'user',
        projectID: '1',
        sessionID: '1',
        delay: 0,
        beaconSizeLimit: 1_000_000,
        compressionThreshold: 10_000_000,
      },
      '/v1/web/tags': { tags: [] },
      '/feature-flags': { flags: [] },
    },
  },
};
