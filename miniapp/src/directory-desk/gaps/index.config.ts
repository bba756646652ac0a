export default definePageConfig({ navigationBarTitleText: '生活圈缺什么', enablePullDownRefresh: true });
