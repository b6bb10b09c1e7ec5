/**
 * The page's only script: filters, folding and unfolding, papers to attach on paper. It reads what the page holds and
 * makes no element: text goes through `textContent` only. Everything can be seen without it.
 */
export const SCRIPT = `(() => {
'use strict';
const form = document.getElementById('filters');
const shown = document.getElementById('shown');
const none = document.getElementById('none');
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/gu, '');
const all = (selector, root) => [...(root || document).querySelectorAll(selector)];

if (form) {
  const people = new Map();
  for (const element of all('[data-n]')) {
    const person = people.get(element.dataset.n) || { elements: [], tokens: new Set(), name: '' };
    person.elements.push(element);
    if (element.dataset.t !== undefined) {
      person.tokens = new Set(element.dataset.t.split(' '));
      person.name = plain(element.querySelector('h3 bdi').textContent);
    }
    people.set(element.dataset.n, person);
  }
  const choices = all('[data-filter]', form);
  const name = form.elements.namedItem('name');
  const apply = () => {
    const wanted = choices.map((choice) => choice.value).filter((token) => token !== '');
    const text = plain(name.value);
    let count = 0;
    for (const { elements, tokens, name } of people.values()) {
      const fits = wanted.every((token) => tokens.has(token)) && name.includes(text);
      if (fits) count += 1;
      for (const element of elements) element.hidden = !fits;
    }
    const filtered = wanted.length > 0 || text !== '';
    document.body.classList.toggle('filtered', filtered);
    shown.textContent = filtered
      ? shown.dataset.shown.replace('{n}', String(count)).replace('{all}', shown.dataset.all)
      : shown.dataset.everyone;
    none.hidden = count > 0;
  };
  form.addEventListener('input', apply);
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { apply(); choices[0].focus(); }));
  form.hidden = false;
  // A browser may bring back what was chosen before a reload.
  apply();
}

const fold = (open) => () => {
  for (const person of all('.nominee')) if (!person.hidden) for (const one of all('details', person)) one.open = open;
};
for (const bar of all('[data-fold]')) {
  const [expand, collapse] = all('button', bar);
  expand.addEventListener('click', fold(true));
  collapse.addEventListener('click', fold(false));
  bar.hidden = false;
}

// On paper the list of papers to attach is wanted whether or not it was open on the screen.
let opened = [];
addEventListener('beforeprint', () => {
  opened = all('details.papers:not([open])');
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
  opened = [];
});
})();
`;
