/**
 * The page's only script: filters, folding and unfolding, papers to attach on paper. It makes elements only of what the
 * page itself holds folded (`lazy.ts`). Everything can be seen without it.
 */
export const SCRIPT = `(() => {
'use strict';
const all = (selector, root) => [...(root || document).querySelectorAll(selector)];
const form = document.getElementById('filters');
const shown = document.getElementById('shown');
const none = document.getElementById('none');
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/gu, '');
const people = new Map();

const collect = (root) => {
  for (const element of all('[data-n]', root)) {
    const person = people.get(element.dataset.n) || { elements: [], tokens: new Set(), name: '' };
    person.elements.push(element);
    if (element.dataset.t !== undefined) {
      person.tokens = new Set(element.dataset.t.split(' '));
      person.name = plain(element.querySelector('h3 bdi').textContent);
    }
    people.set(element.dataset.n, person);
  }
};

const apply = () => {
  const choices = all('[data-filter]', form);
  const wanted = choices.map((choice) => choice.value).filter((token) => token !== '');
  const text = plain(form.elements.namedItem('name').value);
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

const unfold = (details) => {
  for (const folded of all(':scope > [data-lazy]', details)) {
    folded.replaceWith(document.createRange().createContextualFragment(folded.textContent));
    if (!details.closest('[data-n]')) { collect(details); apply(); }
  }
};
document.addEventListener('toggle', ({ target }) => { if (target.open) unfold(target); }, true);

if (form) {
  collect(document);
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { apply(); form.elements[0].focus(); }));
  form.hidden = false;
  // A browser may bring back what was chosen before a reload.
  apply();
}

// A few at a time: a large page stays usable meanwhile. The last button pressed counts.
let turn = 0;
const fold = (open) => () => {
  const mine = (turn += 1);
  const waiting = all('.nominee').filter(({ hidden }) => !hidden);
  const step = () => {
    if (mine !== turn) return;
    for (const person of waiting.splice(0, 25)) {
      if (open) for (const one of all('details', person)) unfold(one);
      for (const one of all('details', person)) one.open = open;
    }
    if (waiting.length > 0) setTimeout(step);
  };
  step();
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
  for (const one of opened) { unfold(one); one.open = true; }
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
  opened = [];
});
})();
`;
