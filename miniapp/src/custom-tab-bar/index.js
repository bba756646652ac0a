/* WeChat wants this component when the tab bar is our own; ours is drawn by ui/tab-bar in the page. */
Component({});
