// Vue and its router, with pages that are set aside (`?kept`) or exchanged under a transition.
import { createApp, h, KeepAlive, Transition } from 'vue';
import { createRouter, createWebHistory, RouterLink, RouterView } from 'vue-router';

const Tools = {
  name: 'Tools',
  render: () =>
    h('main', [
      h('breathing-pacer'),
      h('grounding-steps', { exercise: 'feet' }),
      h('joy-list'),
      h('mood-checkin'),
    ]),
};
const Other = { name: 'Other', render: () => h('p', 'Nothing here.') };
const kept = location.search === '?kept';

const App = () => [
  h('quick-exit', [
    h('a', { href: 'https://www.wikipedia.org/', rel: 'noreferrer', target: '_top' }, 'Leave this page'),
  ]),
  h('nav', [h(RouterLink, { to: '/' }, () => 'Tools'), ' ', h(RouterLink, { to: '/other' }, () => 'Other')]),
  h(RouterView, null, {
    default: ({ Component }) => {
      const shown = () => Component && h(Component);
      return kept ? h(KeepAlive, null, shown) : h(Transition, { mode: 'out-in' }, shown);
    },
  }),
];

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: Tools },
    { path: '/other', component: Other },
  ],
});
window.router = router; // for the lines of the guide
createApp({ render: App }).use(router).mount('#root');
