/// The characters of the reports that differ in traditional script: simplified, traditional, how
/// it is said, and a star where converted pages commonly print that in brackets.
///
/// One for one, as such conversions do it: 规范 keeps its 范, 关系 its 系.
let traditionalCharacters = """
  万 萬 wàn
  与 與 yǔ
  专 專 zhuān
  业 業 yè *
  东 東 dōng
  两 兩 liǎng
  严 嚴 yán
  个 個 gè
  丰 豐 fēng
  为 為 wèi
  举 舉 jǔ
  习 習 xí *
  乡 鄉 xiāng *
  书 書 shū
  争 爭 zhēng
  于 於 yú
  云 雲 yún
  产 產 chǎn
  从 從 cóng
  价 價 jià
  众 眾 zhòng
  会 會 huì
  传 傳 chuán
  体 體 tǐ
  偿 償 cháng
  党 黨 dǎng
  关 關 guān *
  养 養 yǎng
  内 內 nèi *
  册 冊 cè
  写 寫 xiě
  农 農 nóng *
  决 決 jué
  况 況 kuàng
  准 準 zhǔn *
  减 減 jiǎn
  击 擊 jī
  划 劃 huà
  则 則 zé
  别 別 bié
  办 辦 bàn
  务 務 wù *
  动 動 dòng
  区 區 qū *
  华 華 huá
  单 單 dān
  占 佔 zhàn
  卫 衛 wèi
  厅 廳 tīng
  历 歷 lì
  压 壓 yā
  县 縣 xiàn
  参 參 cān
  发 發 fā *
  变 變 biàn
  台 臺 tái
  号 號 hào
  后 後 hòu
  听 聽 tīng
  员 員 yuán
  园 園 yuán
  围 圍 wéi
  国 國 guó
  图 圖 tú
  场 場 chǎng
  坚 堅 jiān
  坞 塢 wù
  处 處 chù
  备 備 bèi
  复 復 fù *
  够 夠 gòu
  学 學 xué *
  宁 寧 níng
  实 實 shí
  审 審 shěn
  宽 寬 kuān
  对 對 duì
  导 導 dǎo *
  将 將 jiāng
  尝 嘗 cháng
  属 屬 shǔ
  岗 崗 gǎng
  岚 嵐 lán
  岭 嶺 lǐng
  帮 幫 bāng
  干 乾 gàn
  库 庫 kù
  应 應 yīng *
  废 廢 fèi
  开 開 kāi
  张 張 zhāng
  强 強 qiáng *
  归 歸 guī
  当 當 dāng *
  录 錄 lù
  征 徵 zhēng
  径 徑 jìng
  态 態 tài *
  总 總 zǒng
  户 戶 hù
  执 執 zhí *
  扫 掃 sǎo
  护 護 hù *
  报 報 bào
  担 擔 dān
  拟 擬 nǐ
  择 擇 zé
  据 據 jù *
  数 數 shù *
  无 無 wú
  旧 舊 jiù
  时 時 shí
  显 顯 xiǎn
  晓 曉 xiǎo
  术 術 shù
  机 機 jī *
  权 權 quán *
  条 條 tiáo
  来 來 lái
  构 構 gòu *
  标 標 biāo *
  栏 欄 lán
  样 樣 yàng
  档 檔 dàng
  检 檢 jiǎn
  汇 匯 huì
  沟 溝 gōu
  没 沒 méi
  浏 瀏 liú
  湾 灣 wān
  湿 濕 shī
  滚 滾 gǔn
  满 滿 mǎn
  点 點 diǎn
  热 熱 rè
  环 環 huán *
  现 現 xiàn *
  电 電 diàn
  监 監 jiān *
  码 碼 mǎ
  砚 硯 yàn
  确 確 què
  称 稱 chēng
  稳 穩 wěn *
  签 簽 qiān
  简 簡 jiǎn
  类 類 lèi
  纠 糾 jiū
  级 級 jí
  纪 紀 jì
  纳 納 nà
  线 線 xiàn
  练 練 liàn
  组 組 zǔ
  织 織 zhī
  终 終 zhōng
  经 經 jīng *
  结 結 jié *
  绕 繞 rào
  络 絡 luò
  统 統 tǒng *
  绣 繡 xiù
  继 繼 jì
  绩 績 jī
  续 續 xù *
  维 維 wéi
  编 編 biān
  缩 縮 suō
  缴 繳 jiǎo
  网 網 wǎng *
  罚 罰 fá
  职 職 zhí
  联 聯 lián
  脑 腦 nǎo
  节 節 jié
  苇 葦 wěi
  获 獲 huò
  营 營 yíng
  虚 虛 xū
  虽 雖 suī
  补 補 bǔ *
  见 見 jiàn
  规 規 guī *
  览 覽 lǎn
  计 計 jì
  认 認 rèn *
  训 訓 xùn *
  议 議 yì
  记 記 jì
  讲 講 jiǎng
  许 許 xǔ
  讼 訟 sòng
  设 設 shè *
  访 訪 fǎng
  证 證 zhèng
  评 評 píng
  识 識 shí
  诉 訴 sù
  词 詞 cí
  试 試 shì
  话 話 huà
  询 詢 xún
  语 語 yǔ
  说 說 shuō
  请 請 qǐng
  读 讀 dú
  调 調 diào
  负 負 fù
  财 財 cái
  责 責 zé *
  账 賬 zhàng
  质 質 zhì *
  购 購 gòu
  贴 貼 tiē
  费 費 fèi
  资 資 zī
  赶 趕 gǎn
  转 轉 zhuǎn *
  载 載 zài
  较 較 jiào
  辑 輯 jí
  输 輸 shū
  辖 轄 xiá
  过 過 guò
  运 運 yùn
  还 還 hái
  这 這 zhè
  进 進 jìn *
  适 適 shì
  选 選 xuǎn
  邮 郵 yóu
  采 採 cǎi
  释 釋 shì
  钩 鈎 gōu
  银 銀 yín
  错 錯 cuò
  镇 鎮 zhèn *
  长 長 zhǎng
  门 門 mén
  问 問 wèn
  间 間 jiān
  阅 閱 yuè
  阳 陽 yáng
  际 際 jì
  陈 陳 chén
  随 隨 suí
  隐 隱 yǐn
  页 頁 yè
  项 項 xiàng
  须 須 xū
  顾 顧 gù
  预 預 yù
  领 領 lǐng *
  题 題 tí
  额 額 é
  馆 館 guǎn
  验 驗 yàn
  鹭 鷺 lù
  义 義 yì
  励 勵 lì
  奖 獎 jiǎng
  怀 懷 huái
  挂 掛 guà
  碍 礙 ài
  细 細 xì
  给 給 gěi
  订 訂 dìng
  该 該 gāi
  难 難 nán
  """
