export default definePageConfig({ navigationBarTitleText: '认捐款使用', enablePullDownRefresh: true });
