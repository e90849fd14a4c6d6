import { createApp } from 'vue';
import 'steadyground/define/quick-exit.js';
import App from './App.vue';

createApp(App).mount('#app');
