export default definePageConfig({ navigationBarTitleText: '导入服务', onReachBottomDistance: 300 });
