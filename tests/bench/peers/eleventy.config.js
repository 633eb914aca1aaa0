// Eleventy as plain as it comes: markdown-it, one layout, no template language inside of Markdown.
export default (config) => config.addGlobalData('layout', 'layout.njk');
export const config = { markdownTemplateEngine: false, dir: { includes: '../_includes' } };
