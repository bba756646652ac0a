/** Where the server answers; empty for the server that delivered the page. Set at build time. */
declare const API_BASE: string;
/** True when the server is a local one with the stand-in for WeChat. */
declare const IS_DEMO: boolean;
/** The ids of the subscribe templates, as in WECHAT_TEMPLATES; empty for the stand-in's. */
declare const TEMPLATES: string;
/** True when the build has WeChat's 同声传译 plugin, which writes down what is said. */
declare const HAS_SPEECH_PLUGIN: boolean;
declare module '*.scss';
declare module '*.css';
/** React's own `react/jsx-runtime`: that name leads to platform/line-ends/jsx-runtime. */
declare module 'plain-jsx-runtime' {
  export * from 'react/jsx-runtime';
}
