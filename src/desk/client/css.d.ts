/** Style sheets, which the bundler includes. */
declare module '*.css';
