import { expect, type Page, test } from '@playwright/test';

/** What people type, and the place that must come first. */
const ASKED: Readonly<Record<string, string>> = {
  'why did I lose': '/about/#why-did-i-lose',
  'game over': '/about/#why-did-i-lose',
  'how do I share': '/about/#how-do-i-share',
  'send it to a friend': '/about/#how-do-i-share',
  'how to play': '/about/#how-do-i-play',
  rules: '/about/#how-do-i-play',
  stars: '/about/#what-are-the-stars',
  'how do I get three stars': '/about/#what-are-the-stars',
  'for teachers': '/teach/',
  'lesson plan': '/teach/',
  rubric: '/teach/',
  unplugged: '/teach/beads/',
  'without computers': '/teach/beads/',
  handouts: '/teach/#handouts',
  projector: '/teach/class/',
  'show of hands': '/teach/class/',
  'can pupils cheat': '/teach/#proof',
  print: '/about/#how-do-i-print',
  worksheet: '/about/#how-do-i-print',
  'delete my data': '/about/#privacy',
  'is my data sent anywhere?': '/about/#privacy',
  privacy: '/about/#privacy',
  'export my results': '/record/',
  keyboard: '/about/#accessibility',
  'screen reader': '/about/#accessibility',
  'dark mode': '/about/#accessibility',
  'how do I cite this': '/about/#cite',
  licence: '/about/#licence',
  'report a bug': '/about/#mistakes',
  'make a challenge': '/make/',
  daily: '/daily/',
  lab: '/lab/',
  'where do I start': '/lessons/the-snake-that-eats-its-tail/',
  'five rounds': '/lessons/five-rounds/',
  ChatGPT: '/model/#limits',
  'why is the average misleading': '/glossary/#average-run',
  'how many real samples do you need': '/lessons/one-drop/',
  fairness: '/lessons/islands/',
  'AI detector': '/lessons/the-bouncer/',
  truncation: '/lessons/the-beautifier/',
  'mode collapse': '/glossary/#model-collapse',
  'what is model collapse': '/glossary/#model-collapse',
  par: '/glossary/#par',
  'what is the forecast': '/glossary/#forecast',
  lives: '/glossary/#lives',
  temperature: '/glossary/#temperature',
  seed: '/glossary/#seed',
  MAD: '/glossary/#mad',
  tails: '/glossary/#tail',
  watermark: '/glossary/#watermark',
  'what are watermarks': '/glossary/#watermark',
  autoencoder: '/glossary/#autoencoder',
  'variational autoencoder': '/glossary/#variational-autoencoder',
  'genetic drift': '/glossary/#genetic-drift',
  'golden ratio': '/glossary/#golden-ratio',
  perplexity: '/glossary/#perplexity',
  Shumailov: '/sources/#shumailov-2024',
  'Gerstgrasser 2024': '/sources/#gerstgrasser-2024',
  'Rice University': '/sources/#alemohammad-2023',
  'first watch': '/play/first-watch/',
  nightjar: '/play/the-nightjar/',
  'warden’s notebook': '/lessons/the-wardens-notebook/',
};

const status = (page: Page) => page.locator('site-search').getByRole('status');
const first = (page: Page) => page.locator('.search-results > li').first().locator('h2 a');

test('what people ask leads to the place that answers it', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('searchbox', { name: 'Words to look for' });
  for (const [words, place] of Object.entries(ASKED)) {
    await box.fill(words);
    await box.press('Enter');
    await expect(status(page)).toContainText(`“${words}”`);
    const found = await first(page).getAttribute('href');
    expect.soft(found, words).toBe(place);
  }
});

test('a term and a question say at once what they have to say, and lead to their place', async ({
  page,
}) => {
  await page.goto('/search/?q=par');
  const hit = page.locator('.search-results > li').first();
  await expect(hit.locator('.kicker')).toHaveText('Glossary');
  await expect(hit).toContainText('The smallest spending with which');
  await first(page).press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#par$/);
  await expect(page.locator('#par')).toBeInViewport();
});

test('a slip is noticed, and what is not there says where else to look', async ({ page }) => {
  await page.goto('/search/?q=autoencoderr+colapse');
  const other = page.locator('.search-meant').getByRole('link');
  await expect(other).toHaveText('autoencoder collapse');
  await other.press('Enter');
  await expect(page).toHaveURL(/\?q=autoencoder\+collapse$/);
  await expect(first(page)).toBeVisible();
  await expect(page.locator('.search-meant')).toBeHidden();
  await page.goto('/search/?q=zxqvb');
  await expect(status(page)).toHaveText('No page mentions “zxqvb”.');
  const elsewhere = page.locator('[data-part="elsewhere"]');
  await expect(elsewhere.getByRole('link')).toHaveText([
    'the glossary',
    'the shelf',
    'the lessons',
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions are there, each with its place', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('link', { name: 'Why did I lose?' }).click();
    await expect(page).toHaveURL(/\/about\/#why-did-i-lose$/);
    await expect(page.locator('#why-did-i-lose')).toBeInViewport();
  });
});
