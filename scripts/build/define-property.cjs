// What @stdlib/utils-define-property is in every browser since 2011: without its polyfill, and the text formatting that
// the polyfill brings, a board weighs some kilobytes less.
module.exports = Object.defineProperty;
