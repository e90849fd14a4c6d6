import { bootstrapApplication } from '@angular/platform-browser';
import 'steadyground/define/quick-exit.js';
import { App } from './app';

bootstrapApplication(App).catch((error: unknown) => console.error(error));
