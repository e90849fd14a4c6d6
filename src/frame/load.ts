// The one script that stands in frame.html itself. In a sandbox the page has no origin that a policy could allow
// scripts from ('self' is nothing in WebKit): so the policy allows this text by its hash, and what it loads.

/** Loads `frame.js` or a language of `frame/` from beside frame.html; settles also when there is no such file. */
export type Load = (file: string) => Promise<void>;

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface Loading {
  trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  steadygroundLoad?: Load;
}

const page = globalThis as unknown as Loading;
const FILE = /^frame(\/[a-z]{2,8})?\.js$/;
const rules: ScriptPolicy = { createScriptURL: (url) => (FILE.test(url) ? url : '') };

function start(): void {
  const policy = page.trustedTypes?.createPolicy('steadyground-frame', rules) ?? rules;
  const tried = new Map<string, Promise<void>>();
  const load: Load = (file) => {
    let loading = tried.get(file);
    if (!loading) {
      loading = new Promise((done) => {
        const script = document.createElement('script');
        script.onload = script.onerror = () => done();
        script.src = policy.createScriptURL(file);
        document.head.append(script);
      });
      tried.set(file, loading);
    }
    return loading;
  };
  page.steadygroundLoad = load;
  // Both at once; which of the two comes first makes no difference.
  const [lang] = (new URLSearchParams(location.search).get('lang') ?? '').toLowerCase().split('-');
  if (/^[a-z]{2,8}$/.test(lang!) && lang !== 'en') void load(`frame/${lang!}.js`);
  void load('frame.js');
}

if (globalThis.document) start();
