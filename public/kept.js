// Word of what happened to what is kept in this browser: it stays, on whatever page, until it was read.
{
  const KEY = `tailkeeper.notices${new URL('.', document.currentScript.src).pathname}`;
  const KEPT = {
    progress: 'Your record',
    runs: 'The list of your runs that are not over',
    desk: 'The work at the desk',
  };
  const HAPPENED = {
    aside: 'could not be read in this browser. It was set aside, and a new one begins.',
    copy: 'was damaged in this browser. Its last good copy is used.',
    part: 'was damaged in this browser. What could be read of it is used.',
  };
  // Words of newer pages are left to them.
  const sentence = (code) => {
    const [happened, kept] = code.split(' ');
    return HAPPENED[happened] && KEPT[kept] ? `${KEPT[kept]} ${HAPPENED[happened]}` : '';
  };
  const codes = () => {
    try {
      return localStorage.getItem(KEY)?.split('\n') ?? [];
    } catch {
      return [];
    }
  };
  let told = [];
  const notice = document.createElement('div');
  const words = document.createElement('p');
  const read = document.createElement('button');
  notice.className = 'missing';
  notice.setAttribute('role', 'status');
  notice.append(words, read);
  read.type = 'button';
  read.textContent = 'I have read this';
  read.addEventListener('click', () => {
    notice.remove();
    localStorage.setItem(
      KEY,
      codes()
        .filter((code) => !told.includes(code))
        .join('\n'),
    );
    look();
  });
  const look = () => {
    told = codes().filter(sentence);
    const text = told.map(sentence).join(' ');
    // It was read on another page.
    if (text === '') notice.remove();
    if (text === '' || (notice.isConnected && words.textContent === text)) return;
    words.textContent = text;
    document.querySelector('main').prepend(notice);
  };
  for (const name of ['kept', 'storage', 'pageshow']) addEventListener(name, look);
  look();
}
