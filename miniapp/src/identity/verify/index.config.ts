export default definePageConfig({ navigationBarTitleText: '核实住户身份' });
