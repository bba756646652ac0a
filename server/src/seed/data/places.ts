/**
 * Invented: a street with two communities. Courtyards with the grid each lies in; plate codes as printed.
 * The coordinates (WGS-84) are fields on a plain of rivers where no such town is; far enough inside China that maps shift them as they shift all of it.
 */
export const demoStreet = {
  district: '青河区',
  street: '青石街道',
  communities: [
    {
      name: '槐荫社区',
      phone: '000-55550101',
      gridPhones: { '1网格': '000-55550111', '2网格': '000-55550112', '3网格': '000-55550113' },
      courtyards: [
        {
          name: '石榴院',
          address: '青石街18号',
          plateCode: 'SLY7',
          grid: '3网格',
          spot: { latitudeE6: 30_265_000, longitudeE6: 112_735_000 },
        },
        {
          name: '海棠院',
          address: '青石街22号',
          plateCode: 'HTY6',
          grid: '3网格',
          spot: { latitudeE6: 30_265_200, longitudeE6: 112_736_900 },
        },
        {
          name: '银杏院',
          address: '银杏巷5号',
          plateCode: 'YXY5',
          grid: '2网格',
          spot: { latitudeE6: 30_267_700, longitudeE6: 112_733_100 },
        },
        {
          name: '梧桐院',
          address: '槐荫路9号',
          plateCode: 'WTY8',
          grid: '1网格',
          spot: { latitudeE6: 30_260_800, longitudeE6: 112_736_200 },
        },
      ],
      roll: 'roll-huaiyin.csv',
    },
    {
      name: '柳溪社区',
      phone: '000-55550202',
      gridPhones: {},
      courtyards: [
        {
          name: '紫藤院',
          address: '柳溪路3号',
          plateCode: 'ZTY4',
          grid: '1网格',
          spot: { latitudeE6: 30_266_100, longitudeE6: 112_743_600 },
        },
        {
          name: '桂花院',
          address: '柳溪路11号',
          plateCode: 'GHY9',
          grid: '2网格',
          spot: { latitudeE6: 30_263_700, longitudeE6: 112_747_100 },
        },
      ],
      roll: 'roll-liuxi.csv',
    },
  ],
};
