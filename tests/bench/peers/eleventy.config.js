// Eleventy at its plainest: markdown-it, one layout, no template language in Markdown.
export default (config) => config.addGlobalData('layout', 'layout.njk');
export const config = { markdownTemplateEngine: false, dir: { includes: '../_includes' } };
