/** Whether a server is behind the page, or files beside it. */
export const isServed = document.documentElement.dataset['mode'] === 'served'
