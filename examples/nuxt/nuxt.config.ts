export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  css: ['steadyground/fallback.css', '~/page.css'],
  app: { head: { title: 'A quiet page', htmlAttrs: { lang: 'en' } } },
  // Every tag with a hyphen is a custom element; components are written <LikeThis>.
  vue: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } },
});
