'use strict';
(() => {
  const sections = [...document.querySelectorAll('section')];
  const links = [...document.querySelectorAll('nav a')];
  const main = document.querySelector('main');
  let at = 0;
  const show = (index, remember) => {
    at = Math.max(0, Math.min(sections.length - 1, index));
    sections.forEach((section, i) => section.classList.toggle('on', i === at));
    links.forEach((link, i) => i === at ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current'));
    links[at].scrollIntoView({block: 'nearest'});
    main.scrollTop = 0;
    const change = sections[at].querySelector('.add, .rem');
    if (change) change.scrollIntoView({block: 'center'});
    if (remember) history.replaceState(null, '', '#' + sections[at].id);
  };
  const fromHash = () => {
    const index = sections.findIndex(section => '#' + section.id === location.hash);
    show(index < 0 ? 0 : index, false);
  };
  const select = name => {
    const again = name === document.body.dataset.chosen;
    document.querySelectorAll('.hit').forEach(element => element.classList.remove('hit'));
    document.body.dataset.chosen = again ? '' : name;
    if (again) return;
    document.querySelectorAll('[data-n="' + CSS.escape(name) + '"]').forEach(element => element.classList.add('hit'));
  };
  const definition = name => sections[at].querySelector('a.def[data-n="' + CSS.escape(name) + '"]');
  document.addEventListener('click', event => {
    const step = event.target.closest('nav a');
    if (step) { event.preventDefault(); show(links.indexOf(step), true); return; }
    const named = event.target.closest('[data-n]');
    if (!named) return;
    select(named.dataset.n);
    const place = definition(named.dataset.n);
    if (place && named.closest('svg')) place.scrollIntoView({block: 'center'});
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = document.body.dataset.chosen;
    switch (event.key) {
      case 'j': case 'ArrowRight': show(at + 1, true); break;
      case 'k': case 'ArrowLeft': show(at - 1, true); break;
      case 'Home': show(0, true); break;
      case 'End': show(sections.length - 1, true); break;
      case 'd': document.body.classList.toggle('final'); break;
      case 'c': document.body.classList.toggle('noflow'); break;
      case 'u': document.body.classList.toggle('changed'); break;
      case 'g': if (chosen && definition(chosen)) definition(chosen).scrollIntoView({block: 'center'}); break;
      case 'Escape': if (chosen) select(chosen); break;
      default: return;
    }
    event.preventDefault();
  });
  window.addEventListener('hashchange', fromHash);
  document.body.classList.add('steps');
  fromHash();
})();
