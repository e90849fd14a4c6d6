// What a site of your own could do with the frame beyond showing it. A site builder needs none of this.
const $ = (id) => document.getElementById(id);
const section = $('tool');
const frame = section.querySelector('steady-frame');

// The frame takes language, font and colours from the page, and follows them.
$('language').addEventListener('change', (event) => (section.lang = event.target.value));
$('plum').addEventListener('change', (event) => document.body.classList.toggle('plum', event.target.checked));
// Other attributes of the tool load it anew.
$('minutes').addEventListener('change', (event) => frame.setAttribute('minutes', event.target.value));
$('shown').addEventListener('change', (event) => {
  if (event.target.checked) section.append(frame);
  else frame.remove();
});

// The name of what happened, and nothing about it.
section.addEventListener('frame-event', ({ detail }) => ($('event').textContent = detail.name));
