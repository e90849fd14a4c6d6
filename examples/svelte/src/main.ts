import { mount } from 'svelte';
import 'steadyground/define/quick-exit.js';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
