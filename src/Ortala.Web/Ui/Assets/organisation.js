// Branches open in place; without a script the page comes anew with the same branches open.
const box = document.querySelector('[data-tree]');
async function show(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) { location.assign(address); return; }
  const anew = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-tree]');
  if (!anew) { location.assign(address); return; }
  box.replaceChildren(...anew.childNodes);
}
if (box) {
  box.addEventListener('click', async event => {
    const toggle = event.target instanceof Element ? event.target.closest('a.tree-toggle') : null;
    if (!toggle || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = toggle.getAttribute('href');
    await show(address.split('#')[0]);
    history.replaceState(null, '', address.split('#')[0]);
    document.getElementById(toggle.id)?.focus();
  });
  box.addEventListener('keydown', event => {
    const toggle = event.target instanceof Element ? event.target.closest('a.tree-toggle') : null;
    if (!toggle) return;
    const open = toggle.getAttribute('aria-expanded') === 'true';
    if (event.key === ' ' || (event.key === 'ArrowRight' && !open) || (event.key === 'ArrowLeft' && open)) { event.preventDefault(); toggle.click(); }
  });
}
