import '@material/web/progress/circular-progress.js';
