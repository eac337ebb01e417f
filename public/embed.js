// A page in a frame of somebody else's page: README, "In a page of your own". `theme.js` fetches this where it is needed.
{
  const { documentElement: root, currentScript } = document;
  const { src } = currentScript;

  /** The page by itself, at the part that is shown, as its address is now. */
  const fullPage = () => {
    const url = new URL(location.href);
    const part = url.searchParams.get('embed');
    url.searchParams.delete('embed');
    if (part && url.hash === '') url.hash = part;
    return url.href;
  };

  /** One part alone, if there is such a part. */
  const choosePart = () => {
    const name = new URLSearchParams(location.search).get('embed');
    const part = name ? document.getElementById(name) : null;
    if (part?.closest('main')) part.dataset.embedded = '';
    else if (name !== null) root.dataset.embed = 'page';
  };

  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };
  const linkOut = (text) =>
    element('a', { href: fullPage(), target: '_blank', rel: 'noopener' }, text);
  const main = () => document.querySelector('main');

  const showWayOut = () => {
    const link = linkOut('Open in Tailkeeper, in a new tab');
    // The address changes while somebody plays, and nobody is told.
    for (const type of ['pointerover', 'focus', 'click']) {
      link.addEventListener(type, () => {
        link.href = fullPage();
      });
    }
    main().after(element('p', { className: 'embed-way' }, link));
  };

  const sayThatItIsSealed = () => {
    const said = element(
      'aside',
      { className: 'sealed', ariaLabel: 'About this frame' },
      element(
        'p',
        {},
        'This frame keeps the page from working. Open it by itself: ',
        linkOut(fullPage()),
      ),
      element(
        'p',
        {},
        'For whoever made the page around it: the ',
        element('code', { translate: false }, 'sandbox'),
        ' of the frame needs ',
        element('code', { translate: false }, 'allow-same-origin'),
        '.',
      ),
    );
    main().before(said);
  };

  /** Links lead out of the frame into a new tab; other states of this page, and the way through an assignment, do not. */
  const lead = ({ target }) => {
    const link = target.closest?.('a[href]');
    if (link?.target !== '' || link.hasAttribute('download')) return;
    const to = new URL(link.href, location.href);
    const isDesk = to.searchParams.has('desk') || to.pathname.endsWith('/teach/desk/');
    if (to.origin === location.origin && (isDesk || to.pathname === location.pathname)) {
      if (!to.searchParams.has('embed')) {
        to.searchParams.set('embed', '');
        link.href = to.href;
      }
    } else if (/^https?:$/.test(to.protocol)) {
      link.target = '_blank';
      link.rel = 'noopener';
    }
  };

  /** How high everything is, with what is unfolded over it. */
  const tellHeight = () => {
    parent.postMessage({ tailkeeper: 1, type: 'height', px: document.body.scrollHeight }, '*');
  };

  const begin = () => {
    const href = new URL('embed.css', src).href;
    document.head.append(element('link', { rel: 'stylesheet', href }));
    choosePart();
    if ('sealed' in root.dataset) sayThatItIsSealed();
    else showWayOut();
    document.addEventListener('click', lead);
    if (parent === window) return;
    new ResizeObserver(tellHeight).observe(document.body);
    addEventListener('load', tellHeight);
    document.addEventListener('toggle', tellHeight, true);
  };

  // Not when all scripts have come: until then, a part alone is not seen.
  if (document.readyState !== 'loading') begin();
  else document.addEventListener('readystatechange', begin, { once: true });
}
