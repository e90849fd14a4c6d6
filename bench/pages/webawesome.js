import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';
