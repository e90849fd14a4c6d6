import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue({
      template: {
        // Every tag with a hyphen is a custom element; components are written <LikeThis>.
        compilerOptions: { isCustomElement: (tag) => tag.includes('-') },
      },
    }),
  ],
});
