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
  };
  const sentences = () => {
    try {
      const codes = localStorage.getItem(KEY)?.split('\n') ?? [];
      const pairs = codes.map((code) => code.split(' '));
      return pairs.map(([happened, kept]) => `${KEPT[kept]} ${HAPPENED[happened]}`).join(' ');
    } catch {
      return '';
    }
  };
  const notice = document.createElement('div');
  const words = document.createElement('p');
  const read = document.createElement('button');
  notice.className = 'missing';
  notice.setAttribute('role', 'status');
  notice.append(words, read);
  read.type = 'button';
  read.textContent = 'I have read this';
  read.addEventListener('click', () => {
    localStorage.removeItem(KEY);
    notice.remove();
  });
  const look = () => {
    const text = sentences();
    if (text === '' || (notice.isConnected && words.textContent === text)) return;
    words.textContent = text;
    document.querySelector('main').prepend(notice);
  };
  for (const name of ['kept', 'storage']) addEventListener(name, look);
  look();
}
