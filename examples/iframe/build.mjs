// Puts into tools/ what goes on the server of your own, such as https://tools.example.org/: these files, nothing else.
import { cpSync, rmSync } from 'node:fs';

const dist = 'node_modules/steadyground/dist';
const files = ['frame.html', 'frame.css', 'frame.js', 'frame', 'frame-host.js', 'fallback.css'];

rmSync('tools', { recursive: true, force: true });
for (const file of files) cpSync(`${dist}/${file}`, `tools/${file}`, { recursive: true });
