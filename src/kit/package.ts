declare global {
  interface ImportMetaEnv {
    readonly PUBLIC_SITE_PACKAGE?: string;
  }
}

/**
 * Whether these pages are built to be carried about in one file (`npm run package`), as a school's system serves them: below
 * a path that nobody knows, on an origin that all its pupils share. Such pages keep nothing in the browser, and no service
 * worker may look after them.
 */
export const IS_PACKAGE = import.meta.env.PUBLIC_SITE_PACKAGE === 'yes';

/** What stands in an address after the folder of a page: in packages its file, as not every server takes a folder for its index. */
export const PAGE_FILE = IS_PACKAGE ? 'index.html' : '';
